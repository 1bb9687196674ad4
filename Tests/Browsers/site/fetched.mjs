async function found(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  return response;
}

export const bytes = async (path) =>
  new Uint8Array(await (await found(path)).arrayBuffer());

export const json = async (path) => await (await found(path)).json();
