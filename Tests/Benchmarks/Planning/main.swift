import PintleABI
import PintleDriver
import PintleModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Plans the functions of the only world of a folder, once, in a process of its own as `pintle` does, and prints how many
// they are and the milliseconds of processor time that planning took.

func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

var run = Run()
guard let resolution = Pipeline.resolve([CommandLine.arguments.last ?? ""], in: &run),
  let world = resolution.selectWorld(named: nil).value
else { exit(1) }
let start = processorTime()
let abi = Planner.plan(resolution.model, world: world).value
let end = processorTime()
guard let abi else { exit(1) }
print((abi.imports + abi.exports).flatMap(\.functions).count, end - start)
