/** What an error says of itself, for somebody who asks for help with it. */
export function textOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
