import { PrismaService } from '../prisma/prisma.service'

// Each helper has a pool of its own, and none of them is ever disconnected.
export async function loadFeatureFlags() {
  const prisma = new PrismaService() // want no-per-call-client: "'PrismaService' database client is built on every call of 'loadFeatureFlags' and never closed"
  const rows = await prisma.featureFlag.findMany()
  return new Map(rows.map((row: { name: string; on: boolean }) => [row.name, row.on]))
}

export async function isOnboardingCompleted() {
  const prisma = new PrismaService() // want no-per-call-client: "'isOnboardingCompleted'"
  const row = await prisma.setting.findUnique({ where: { name: 'onboarding' } })
  return row?.value === 'done'
}
