/** SHA-256 of `STYLE` and `SCRIPT`, as the policy of the page names them. A test says the new value when they change. */
export const STYLE_HASH = 'sha256-hWiF78kv/n3iBJuOK0D/sIoI3Q2mvtq/mB7X51b/Jrg=';
export const SCRIPT_HASH = 'sha256-0G57XdBq+wijFgFHB8TzfJpe8/AIDZ9GfiPWj3iYtLs=';

/** Nothing is loaded from anywhere, and nothing runs but what the page was made with. */
export const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
