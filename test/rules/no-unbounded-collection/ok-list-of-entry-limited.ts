interface Chat {
  messages: string[]
  seen: Set<string>
}

const chats = new Map<string, Chat>()

export function onMessage(chatId: string, userId: string, text: string): void {
  let chat = chats.get(chatId)
  if (!chat) {
    chat = { messages: [], seen: new Set() }
    chats.set(chatId, chat)
  }
  chat.messages.push(text)
  if (chat.messages.length > 100) chat.messages.shift()
  chat.seen.add(userId)
}

export function onLeft(chatId: string): void {
  chats.delete(chatId)
}
