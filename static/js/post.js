/* Sends a form in the background. A token that belongs to an older session is renewed, once. */
export async function post(url, body, headers = {}) {
  const send = () => fetch(url, { method: "POST", body, headers });
  const answer = await send();
  return answer.status === 400 && (await renewToken(body)) ? send() : answer;
}

async function renewToken(body) {
  const page = await pageOf(await fetch(location.href));
  const token = page.querySelector("input[name=csrf_token]")?.value;
  if (!token) return false;
  document.querySelectorAll("input[name=csrf_token]").forEach((input) => (input.value = token));
  body.set("csrf_token", token);
  return true;
}

export async function pageOf(answer) {
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
