import { modem } from './modem';

export async function sendSms(to: string, text: string): Promise<void> {
  let onSent = (): void => undefined;
  let onRefused = (_code: number): void => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      onSent = () => resolve();
      onRefused = (code) => reject(new Error(`${to}: refused with ${code}`));
      modem.once('sent', onSent);
      modem.once('refused', onRefused);
      modem.write(`AT+CMGS="${to}"\r${text}\x1a`);
    });
  } finally {
    modem.off('sent', onSent);
    modem.off('refused', onRefused);
  }
}
