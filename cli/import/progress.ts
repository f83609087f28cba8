const { isTTY } = process.stderr;

/** Says how far it is: on a terminal in a line that counts, elsewhere in a line for each kind. */
export class Progress {
  constructor(private readonly write: (text: string) => void = (text) => void process.stderr.write(text)) {}

  count(what: string, number: number): void {
    if (isTTY) this.write(`\r${what}: ${number}`);
  }

  done(what: string, number: number): void {
    this.write(`${isTTY ? "\r" : ""}${what}: ${number}\n`);
  }
}
