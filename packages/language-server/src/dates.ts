/** Today in the time zone of the machine, `YYYY-MM-DD`: what a drafter means by "today". */
export function today(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
