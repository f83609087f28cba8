import type { Seed } from "dockerhub-emulator";

/** Texts that a program must not break on. */
const oddTexts = [
  "",
  'The "best" server',
  "It's ours",
  `Both "double" and 'single'`,
  "`docker run` it",
  `$HOME and \${HOME} and $\${HOME}`,
  "C:\\new\\table",
  `\\\`\${'x'}\\\``,
  "🐳 whale 👩‍👩‍👧",
  "日本語のイメージ",
  "</script><!-- -->",
  "// no comment */",
  "tab\tand bell\u0007",
  "right\u202eleft",
  "line\u2028separator",
  "%s %d {0} {{ x }}",
  " spaces around ",
  "x".repeat(100),
  "e\u0301 is not é",
  "null",
];

const names = oddTexts.map(
  (_, at) => ["a-b", "a_b", "a.b", "7zip", "default", "class", "web", "developers"][at] ?? `app-${at}`,
);

/** An organization with whatever grows in years. */
export const grownOrganization: Seed = {
  users: [
    { username: "ci-bot", password: "correct-horse-battery" },
    ...["alice", "bob", "carol"].map((username) => ({
      username,
      password: "secret",
      emails: [`${username}@example.com`],
    })),
  ],
  organizations: [
    {
      name: "acme",
      plan: "business",
      members: { "ci-bot": "owner", alice: "editor", bob: "member" },
      invites: [{ invitee: "Carol@example.com", role: "editor" }],
      teams: [
        {
          name: "developers",
          description: 'Who "develop"',
          members: ["alice", "bob"],
          repositories: { web: "write", "a-b": "read", a_b: "admin" },
        },
        { name: "Web", members: [], repositories: { web: "admin" } },
      ],
      registryAccess: {
        enabled: true,
        dockerHubAllowed: true,
        customRegistries: [{ address: "registry.example.com", friendly_name: "`ours`", allowed: true }],
      },
      allowlist: ["library/debian", "acme/web"],
      accessTokens: [
        { id: "a7a5ef25-8889-43a0-8cc7-f2a94268e861", token: "secret-of-the-token", label: "deploy\nnow" },
      ],
    },
    { name: "empty", plan: "team", members: { "ci-bot": "owner" } },
  ],
  repositories: oddTexts.map((description, at) => ({
    namespace: "acme",
    name: names[at] ?? "",
    description,
    fullDescription:
      at % 2 === 0 ? `# ${description}\r\n\n\`\`\`sh\necho "\${${at}}" \\\n  \\\`\n\`\`\`\nbreak  \nend\n` : null,
    isPrivate: at % 3 === 0,
    isActive: at !== 5,
    immutableTags: { enabled: at === 6, rules: at === 6 ? ["v\\d+\\.`.*`", "[\"']"] : [] },
    categories: at === 7 ? [{ name: "Security", slug: "security" }] : [],
  })),
};
