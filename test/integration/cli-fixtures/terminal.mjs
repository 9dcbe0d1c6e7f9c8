// Makes the pipe of a test look like a terminal.
Object.defineProperty(process.stderr, 'isTTY', { value: true })
