import { modem } from './modem';

export class SmsError extends Error {}

export async function sendSms(to: string, text: string): Promise<number> {
  const sentAt = await new Promise<number>((resolve, reject) => {
    modem // want no-orphaned-sibling-listener: "'sent' listener on 'modem'"
      .once('sent', () => resolve(Date.now()))
      .once('refused', (code: number) => reject(new SmsError(`${to}: refused with ${code}`)));
    modem.write(`AT+CMGS="${to}"\r${text}\x1a`);
  });
  return sentAt;
}
