import nodemailer from 'nodemailer'

export async function sendReceipt(to: string, html: string): Promise<void> {
  const transport = nodemailer.createTransport({ host: 'smtp.example.com', port: 465, pool: true }) // want no-per-call-client: "'nodemailer.createTransport()' mail transport is built on every call of 'sendReceipt' and never closed: it keeps its pool of SMTP sockets"
  await transport.sendMail({ from: 'shop@example.com', to, subject: 'Your receipt', html })
}
