export interface File {
  kind: "file";
  name: string;
  text: string;
}

export interface Command {
  kind: "command";
  command: string;
  /** Said by the comment "# fails". */
  fails: boolean;
  /** What is in the lines that it prints. */
  output: string;
}

/**
 * What a reader of a Markdown page does, in its order: a block after "`FILE`:" is that file; in a block of the language
 * `console`, lines with a `$` are commands, with what they print below them. Other blocks, such as those of the language
 * `sh`, are not followed.
 */
export function steps(markdown: string): (File | Command)[] {
  const blocks = markdown.matchAll(/(?:`([\w./-]+)`:\n\n)?```(\w+)\n(.*?)```/gs);
  return [...blocks].flatMap(([, name, language, text = ""]): (File | Command)[] => {
    if (language === "console") return commands(text);
    return name === undefined ? [] : [{ kind: "file", name, text }];
  });
}

function commands(block: string): Command[] {
  const [, ...rest] = block.split(/^\$ /m);
  return rest.map((part) => {
    const [command = "", ...output] = part.split("\n");
    return { kind: "command", command, fails: /# fails\b/.test(command), output: output.join("\n") };
  });
}
