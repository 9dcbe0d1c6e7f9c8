import { createClient } from '@supabase/supabase-js'

export async function GET(request: Request) {
  const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { headers: { Authorization: request.headers.get('Authorization')! } },
  })
  const { data } = await supabase.from('todos').select()
  return Response.json(data)
}
