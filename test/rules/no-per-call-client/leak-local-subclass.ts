import { Controller, Get, Param } from '@nestjs/common'
import { PrismaClient } from '@prisma/client'

class Database extends PrismaClient {
  constructor() {
    super({ log: ['warn', 'error'] })
  }
}

@Controller('users')
export class UsersController {
  @Get(':id')
  async show(@Param('id') id: string) {
    const database = new Database() // want no-per-call-client: "'Database' database client is built on every request"
    return database.user.findUnique({ where: { id } })
  }
}
