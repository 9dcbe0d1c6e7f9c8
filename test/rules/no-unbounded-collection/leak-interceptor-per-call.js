import axios from 'axios'

/** Signs every request with the token of whoever called last, and with all tokens before it. */
export async function fetchReport(token, reportId) {
  axios.interceptors.request.use((config) => { // want no-unbounded-collection: "Add it once, or to an instance of this call's own"
    config.headers.set('authorization', `Bearer ${token}`)
    return config
  })
  const { data } = await axios.get(`https://reports.example/${reportId}`)
  return data
}
