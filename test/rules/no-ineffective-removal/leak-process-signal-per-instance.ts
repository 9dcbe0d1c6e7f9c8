import { type ChildProcess, spawn } from 'node:child_process';

export class Tunnel {
  private child: ChildProcess | undefined;

  constructor(private readonly host: string, private readonly port: number) {}

  open(): void {
    this.child = spawn('ssh', ['-N', '-L', `${this.port}:localhost:${this.port}`, this.host]);
    process.on('exit', () => this.close()); // want no-ineffective-removal: "'exit' listener on 'process' stays"
  }

  close(): void {
    process.off('exit', this.close);
    this.child?.kill();
    this.child = undefined;
  }
}

export async function withTunnel<T>(host: string, port: number, run: () => Promise<T>): Promise<T> {
  const tunnel = new Tunnel(host, port);
  tunnel.open();
  try {
    return await run();
  } finally {
    tunnel.close();
  }
}
