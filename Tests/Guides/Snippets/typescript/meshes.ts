import { instantiate } from "./bindings/meshes.ts";

export async function draw(module: WebAssembly.Module, gl: WebGL2RenderingContext) {
  const app = await instantiate(module);
  using mesh = app.models.build("teapot");
  gl.bufferData(gl.ARRAY_BUFFER, mesh.value, gl.STATIC_DRAW);
}
