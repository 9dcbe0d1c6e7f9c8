import knexFactory from 'knex'
import { sequelize } from './models/index.js'
import type { DataSource } from 'typeorm'
import mongoose from 'mongoose'

const knex = knexFactory({ client: 'pg' })

export async function signUp(user: { mail: string }, team: string): Promise<void> {
  const trx = await knex.transaction() // want no-unreleased-pool-item: "The transaction that 'knex.transaction()' gives is not given back when 'trx('users').insert(user)' on line 10 rejects"
  await trx('users').insert(user)
  await trx('teams').insert({ name: team })
  await trx.commit()
}

export async function rename(id: number, name: string): Promise<void> {
  const transaction = await sequelize.transaction() // want no-unreleased-pool-item: "when the 'return' on line 19 is taken"
  try {
    const user = await sequelize.models.User.findByPk(id, { transaction })
    if (!user) return
    await user.update({ name }, { transaction })
    await transaction.commit()
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}

export class Reports {
  constructor(private readonly source: DataSource) {}

  async totals(): Promise<unknown> {
    const runner = this.source.createQueryRunner() // want no-unreleased-pool-item: "The query runner that 'this.source.createQueryRunner()' gives is never given back"
    await runner.connect()
    return runner.query('select sum(total) from invoices')
  }
}

export async function move(from: string, to: string): Promise<void> {
  const session = await mongoose.startSession() // want no-unreleased-pool-item: "'session.withTransaction(async () => { await"
  await session.withTransaction(async () => {
    await mongoose.model('Entry').create([{ from, to }], { session })
  })
  await session.endSession()
}
