/** Something in a block that the notation does not know; never guessed at. */
export class NotationError extends Error {
  override readonly name = 'NotationError';
}
