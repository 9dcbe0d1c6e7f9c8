const vscode = require('vscode')

const PATTERN = /\b(?:TODO|FIXME)\b.*/g

function scan(document, collection) {
  const found = []
  for (let i = 0; i < document.lineCount; i++) {
    const line = document.lineAt(i)
    for (const match of line.text.matchAll(PATTERN)) {
      const range = new vscode.Range(i, match.index, i, match.index + match[0].length)
      found.push(new vscode.Diagnostic(range, match[0], vscode.DiagnosticSeverity.Information))
    }
  }
  collection.set(document.uri, found)
}

function activate(context) {
  const collection = vscode.languages.createDiagnosticCollection('todo')
  context.subscriptions.push(collection)
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument((doc) => scan(doc, collection)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => scan(document, collection)),
  )
  vscode.workspace.onDidCloseTextDocument((doc) => collection.delete(doc.uri), null, context.subscriptions)
}

module.exports = { activate, deactivate() {} }
