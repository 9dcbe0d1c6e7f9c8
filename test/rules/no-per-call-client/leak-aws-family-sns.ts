import * as aws from '@aws-sdk/client-sns'

interface Alert {
  readonly topic: string
  readonly text: string
}

export class AlertSender {
  async send(alert: Alert): Promise<void> {
    const sns = new aws.SNSClient({}) // want no-per-call-client: "'aws.SNSClient' SDK client is built on every call of 'send'"
    await sns.send(new aws.PublishCommand({ TopicArn: alert.topic, Message: alert.text }))
  }
}
