import * as vscode from 'vscode'
import { protocolHandler } from './protocol'
import { verify } from './relay'

export class RelayLogin {
  login(): Promise<string> {
    void vscode.env.openExternal(vscode.Uri.parse('https://relay.example/authorize'))
    return new Promise((resolve, reject) => {
      const subscription = protocolHandler.event(async (uri: vscode.Uri) => {
        if (uri.path !== '/did-login') return
        subscription.dispose()
        const token = await verify(uri.query)
        if (token.isExpired) return reject(new Error('The token has expired.'))
        resolve(token.value)
      })
    })
  }
}
