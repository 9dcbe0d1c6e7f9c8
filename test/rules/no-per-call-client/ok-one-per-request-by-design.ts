import { createServerClient } from '@supabase/ssr'
import DataLoader from 'dataloader'
import { cookies } from 'next/headers'
import { Octokit } from 'octokit'
import { loadUsers } from './users.js'

export async function GET(request: Request) {
  const supabase = createServerClient('https://x.supabase.co', 'key', { cookies: await cookies() })
  const { data } = await supabase.auth.getUser()
  const octokit = new Octokit({ auth: request.headers.get('x-token') })
  const users = new DataLoader(loadUsers)
  return Response.json({ user: await users.load(data.user?.id), repo: await octokit.request('GET /user') })
}
