// Run: swift run ImageHost guest.wasm
import Foundation

final class Host: Image.Imports {
  /// The span is valid during the call. The compiler doesn't let it be kept.
  func report(_ step: Span<UInt8>, percent: UInt8) {
    print("\(String(pintleUTF8: step)): \(percent) %")
  }
}

/// Prints an image of bytes, one character for each.
func show(_ pixels: Span<UInt8>, width: Int) {
  let shades = Array(" .:-=+*#%@")
  for row in 0..<pixels.count / width {
    let text = (0..<width).map { shades[Int(pixels[row * width + $0]) * shades.count / 256] }
    print("|\(String(text))|")
  }
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let image = try Image(wasm: Array(wasm), imports: Host())

do {
  try image.filters.apply(.invert) { show($0, width: 1) }
} catch Image.Problem.noImage {
  print("there is no image yet")
}

// The host writes the pixels where the guest reads them.
let (width, height) = (16, 6)
let area = try image.filters.reserve(UInt32(width), height: UInt32(height))
let region = try image.pintle.region(at: area.address, byteCount: area.size)
try region.withMutableBytes { bytes in
  for index in 0..<width * height {
    let (x, y) = (index % width, index / width)
    let pixel = (x / 4 + y / 2) % 2 == 0 ? 240 : 12 * x
    bytes.storeBytes(of: UInt8(pixel), toByteOffset: index, as: UInt8.self)
  }
}

// The closure reads the pixels where the guest made them. When it returns, the guest frees them.
for filter in Image.Filter.allCases {
  try image.filters.apply(filter) { pixels in
    print("\(filter):")
    show(pixels, width: width)
  }
}

// A closure may return what it finds, but not the span.
let bright = try image.filters.histogram { counts in counts[3] }
print("bright pixels: \(bright)")

do {
  _ = try image.filters.reserve(16, height: 1)
  try image.filters.apply(.edges) { show($0, width: width) }
} catch Image.Problem.tooSmall(let least) {
  print("the image has fewer than \(least) rows or columns")
}
