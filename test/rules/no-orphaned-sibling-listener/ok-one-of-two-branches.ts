import { modem } from './modem';

/** Only one of the two is ever added. */
export function online(network: string, fast: boolean): Promise<string> {
  return new Promise((resolve) => {
    if (fast) modem.once('registered', () => resolve(network));
    else modem.once('attached', () => resolve(network));
    modem.search(network);
  });
}
