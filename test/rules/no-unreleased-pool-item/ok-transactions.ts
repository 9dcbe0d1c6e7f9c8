import knexFactory, { type Knex } from 'knex'
import { sequelize } from './models/index.js'
import type { DataSource } from 'typeorm'
import mongoose from 'mongoose'

const knex = knexFactory({ client: 'pg' })

export async function signUp(user: { mail: string }, team: string): Promise<void> {
  const trx = await knex.transaction()
  try {
    await trx('users').insert(user)
    await trx('teams').insert({ name: team })
    await trx.commit()
  } catch (error) {
    await trx.rollback(error)
    throw error
  }
}

// knex commits or rolls back by what the promise does.
export function invite(mail: string): Promise<void> {
  return knex.transaction(async (trx) => {
    await trx('invites').insert({ mail })
  })
}

export async function join(mail: string, outer?: Knex.Transaction): Promise<void> {
  const trx = outer || (await knex.transaction())
  try {
    await trx('members').insert({ mail })
    if (!outer) await trx.commit()
  } catch (error) {
    if (!outer) await trx.rollback()
    throw error
  }
}

export async function rename(id: number, name: string): Promise<void> {
  const transaction = await sequelize.transaction()
  const options = { transaction }
  try {
    const user = await sequelize.models.User.findByPk(id, options)
    if (!user) throw new Error('no such user')
    await user.update({ name }, options)
    await transaction.commit()
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}

export const all = (ids: number[]): Promise<unknown> =>
  sequelize.transaction((transaction: unknown) =>
    Promise.all(ids.map((id) => sequelize.models.User.destroy({ where: { id }, transaction }))),
  )

export class Reports {
  constructor(private readonly source: DataSource) {}

  async totals(): Promise<unknown> {
    const runner = this.source.createQueryRunner()
    await runner.connect().catch(() => undefined)
    try {
      return await runner.query('select sum(total) from invoices')
    } finally {
      await runner.release()
    }
  }
}

export async function move(from: string, to: string): Promise<void> {
  const session = await mongoose.startSession()
  try {
    await session.withTransaction(async () => {
      await mongoose.model('Entry').create([{ from, to }], { session })
    })
  } finally {
    await session.endSession()
  }
}
