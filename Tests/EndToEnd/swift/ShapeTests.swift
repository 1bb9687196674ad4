extension Suite {
  /// Variants and tuples.
  func shapeTests(_ sink: KitchenSink) {
    let shapes = sink.shapes
    typealias Shape = KitchenSink.Shape
    let all: [Shape] = [
      .nothing, .circle(1.5), .label(""), .label("é"), .both((.max, "text")), .nested(nil),
      .nested(.square),
    ]
    echo("echo-shape", all) { try shapes.echoShape($0) }
    echo("list-shape", [[], all]) { try shapes.listShape($0) }
    echo("echo-tuple", [(0, .min, ""), (255, .max, "é")]) { try shapes.echoTuple($0) }
    echo("echo-pair", [(0, ""), (255, "é")]) { try shapes.echoPair($0) }
    results("result-shape", ok: [(7, "é")], err: all) { try shapes.resultShape($0) }
  }
}
