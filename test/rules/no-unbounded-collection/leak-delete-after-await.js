const started = {}

export async function call(userId, send) {
  started[userId] = Date.now() // want no-unbounded-collection: "'started' gets an entry on every call of 'call' that stays when 'send(userId)' on line 5 rejects"
  const answer = await send(userId)
  delete started[userId]
  return answer
}
