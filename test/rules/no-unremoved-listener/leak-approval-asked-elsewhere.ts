import { approvals } from './approvals.js'

interface ToolCall {
  readonly id: string
  readonly name: string
}

interface Screen {
  ask(question: string): void
}

/** Shows the question when its turn has come, and waits for the answer. */
export async function confirmTool(call: ToolCall, screen: Screen): Promise<boolean> {
  const onAsked = (asked: { tool: string; text: string }): void => {
    if (asked.tool !== call.name) return
    approvals.off('asked', onAsked)
    screen.ask(asked.text)
  }
  approvals.on('asked', onAsked) // want no-unremoved-listener: "removed only when its own event fires"
  const verdict = await approvals.request(call.id)
  return verdict.approved
}
