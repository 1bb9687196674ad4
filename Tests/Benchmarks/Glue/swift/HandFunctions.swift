/// The functions that the guest exports.
struct HandFunctions {
  let allocator: HandEngine.Function
  let add: HandEngine.Function
  let textIn, textOut, textOutFree: HandEngine.Function
  let bytesIn, bytesOut, bytesOutFree: HandEngine.Function
  let doublesIn, doublesOut, doublesOutFree: HandEngine.Function
  let pointsIn, pointsOut, pointsOutFree: HandEngine.Function
  let stringsIn, stringsOut, stringsOutFree: HandEngine.Function
  let echoShape, echoShapeFree: HandEngine.Function
  let echoPerson, echoPersonFree: HandEngine.Function
  let echoStyle: HandEngine.Function
  let newCounter, counterAdd, destroyCounter: HandEngine.Function
  let addLoop, textInLoop, bytesInLoop, textOutLoop, personInLoop: HandEngine.Function
  let itemAddLoop, itemNewLoop: HandEngine.Function

  init(_ find: (String) throws -> HandEngine.Function) throws {
    func call(_ name: String) throws -> HandEngine.Function {
      try find("test:glue/calls#\(name)")
    }
    func free(_ name: String) throws -> HandEngine.Function {
      try find("cabi_post_test:glue/calls#\(name)")
    }
    func loop(_ name: String) throws -> HandEngine.Function {
      try find("test:glue/loops#\(name)")
    }
    allocator = try find("cabi_realloc")
    add = try call("add")
    (textIn, textOut) = (try call("text-in"), try call("text-out"))
    textOutFree = try free("text-out")
    (bytesIn, bytesOut) = (try call("bytes-in"), try call("bytes-out"))
    bytesOutFree = try free("bytes-out")
    (doublesIn, doublesOut) = (try call("doubles-in"), try call("doubles-out"))
    doublesOutFree = try free("doubles-out")
    (pointsIn, pointsOut) = (try call("points-in"), try call("points-out"))
    pointsOutFree = try free("points-out")
    (stringsIn, stringsOut) = (try call("strings-in"), try call("strings-out"))
    stringsOutFree = try free("strings-out")
    (echoShape, echoShapeFree) = (try call("echo-shape"), try free("echo-shape"))
    (echoPerson, echoPersonFree) = (try call("echo-person"), try free("echo-person"))
    echoStyle = try call("echo-style")
    newCounter = try call("[constructor]counter")
    counterAdd = try call("[method]counter.add")
    destroyCounter = try call("[dtor]counter")
    addLoop = try loop("add")
    (textInLoop, bytesInLoop) = (try loop("text-in"), try loop("bytes-in"))
    (textOutLoop, personInLoop) = (try loop("text-out"), try loop("person-in"))
    (itemAddLoop, itemNewLoop) = (try loop("item-add"), try loop("item-new"))
  }
}
