export class Session {
  constructor(connectionManager, dialect) {
    this.connectionManager = connectionManager
    this.dialect = dialect
  }

  async version() {
    const connection = await this.connectionManager.getConnection({ type: 'read' }) // want no-unreleased-pool-item: "is not given back when 'this.dialect.versionOf(connection)' on line 9 rejects"
    const version = await this.dialect.versionOf(connection)
    this.connectionManager.releaseConnection(connection)
    return version
  }
}

export function runner(client) {
  return {
    run: (sql) =>
      client.acquireConnection().then((connection) => // want no-unreleased-pool-item: "is not given back when 'client.query(connection, sql)' on line 19 rejects"
        client.query(connection, sql).then((rows) => {
          client.releaseConnection(connection)
          return rows
        }),
      ),
  }
}
