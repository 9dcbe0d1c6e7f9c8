import { Agent } from 'undici'

const MAX_POLICIES = 32
const direct = new Map<string, Agent>()
const proxied = new Map<string, Agent>()

/** There are few policies; more than the limit is a mistake in the configuration. */
function agentFor(agents: Map<string, Agent>, policyId: string, make: () => Agent): Agent {
  const known = agents.get(policyId)
  if (known) return known
  if (agents.size >= MAX_POLICIES) throw new Error(`more than ${MAX_POLICIES} policies`)
  const agent = make()
  agents.set(policyId, agent)
  return agent
}

export function directAgent(userId: string): Agent {
  return agentFor(direct, userId, () => new Agent())
}

export function proxiedAgent(userId: string): Agent {
  return agentFor(proxied, userId, () => new Agent({ connections: 4 }))
}
