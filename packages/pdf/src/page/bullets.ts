/** Signs of Symbol and Wingdings that lists begin with: programs leave them in the private use area. */
export const BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf076': '❖',
  '\uf0fc': '✓',
  '\uf02d': '−',
};
