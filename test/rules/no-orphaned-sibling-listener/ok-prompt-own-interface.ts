import { createInterface } from 'node:readline';

export function ask(question: string): Promise<string | null> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    prompt.once('line', (line) => {
      resolve(line.trim());
      prompt.close();
    });
    prompt.once('close', () => resolve(null));
    prompt.setPrompt(`${question} `);
    prompt.prompt();
  });
}
