/** Says on stderr how far it is: on a terminal in a line that counts, elsewhere in a line for each kind. */
export class Progress {
  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  count(what: string, number: number): void {
    if (this.stream.isTTY) this.stream.write(`\r${what}: ${number}`);
  }

  done(what: string, number: number): void {
    this.stream.write(`${this.stream.isTTY ? "\r" : ""}${what}: ${number}\n`);
  }
}
