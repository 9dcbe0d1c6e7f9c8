export class Session {
  constructor(connectionManager, dialect) {
    this.connectionManager = connectionManager
    this.dialect = dialect
  }

  async version() {
    const connection = await this.connectionManager.getConnection({ type: 'read' })
    try {
      return await this.dialect.versionOf(connection)
    } finally {
      this.connectionManager.releaseConnection(connection)
    }
  }

  // Nothing shows that this one is lent out.
  async describe() {
    const connection = await this.dialect.getConnection()
    const text = await this.dialect.describe(connection)
    return text
  }
}

export function runner(client) {
  return {
    run: (sql) =>
      client
        .acquireConnection()
        .then((connection) => client.query(connection, sql).finally(() => client.releaseConnection(connection))),
  }
}
