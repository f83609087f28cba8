/** Thrown by a control for something that is not there. */
export class NotThereError extends Error {}
