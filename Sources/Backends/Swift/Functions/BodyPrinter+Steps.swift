import PintleABI
import PintleModel

extension BodyPrinter {
  mutating func print(_ steps: [Step]) {
    for step in steps { print(step) }
  }

  mutating func print(_ step: Step) {
    switch step {
    case .constant(let value, let type, let bits): printConstant(value, type, bits)
    case .cast(let value, let operand, let cast): printCast(value, operand, cast)
    case .liftScalar(let value, let scalar, let operand, let path):
      printLift(value, scalar, operand, path)
    case .lowerScalar(let value, let scalar, let operand): printLower(value, scalar, operand)
    case .loadScalar(let value, let scalar, let memory, let path):
      printLoad(value, scalar, memory, path)
    case .storeScalar(let scalar, let value, let memory): printStore(scalar, value, memory)
    case .loadPointer(let value, let memory), .loadLength(let value, let memory):
      printLoadUnsigned(value, 4, memory)
    case .storePointer(let value, let memory), .storeLength(let value, let memory):
      printStoreUnsigned(value, 4, memory)
    case .loadUnsigned(let value, let width, let memory): printLoadUnsigned(value, width, memory)
    case .storeUnsigned(let value, let width, let memory): printStoreUnsigned(value, width, memory)
    case .checkArea(let address, let layout, let path): printCheck(address, layout, path)
    case .allocateArea(let value, let layout, _): printAllocate(value, layout)
    case .liftString(let value, let address, let length, _, let path):
      printLiftString(value, address, length, path)
    case .lowerString(let address, let length, let value, _, _):
      printLowerBytes(address, length, value)
    case .liftNumericList(let value, let scalar, let address, let length, _, let path):
      printLiftNumericList(value, scalar, address, length, path)
    case .lowerNumericList(let address, let length, _, let value, _, _):
      printLowerBytes(address, length, value)
    case .liftList(let list): printLift(list)
    case .lowerList(let list): printLower(list)
    case .liftMap(let map): printLift(map)
    case .lowerMap(let map): printLower(map)
    case .loadNumericElements(let value, let scalar, let count, let memory):
      printLoadNumericElements(value, scalar, count, memory)
    case .storeNumericElements(_, let count, let value, let memory, let path):
      printStoreNumericElements(count, value, memory, path)
    case .loadElements(let list): printLoad(list)
    case .storeElements(let list): printStore(list)
    case .construct(let value, let type, let parts): printConstruct(value, type, parts)
    case .project(let parts, let type, let value, let path):
      printProject(parts, type, value, path)
    case .liftSum(let value, let type, let discriminant, let cases, let path):
      printLiftSum(value, type, discriminant, cases, path)
    case .lowerSum(let results, let type, let subject, let cases):
      printLowerSum(results, type, subject, cases)
    case .liftEnum(let value, let type, let discriminant, _, let path):
      printLiftEnum(value, type, discriminant, path)
    case .lowerEnum(let value, _, let operand): printLowerEnum(value, operand)
    case .liftFlags(let value, let type, let bits): printLiftFlags(value, type, bits)
    case .lowerFlags(let value, let type, let operand): printLowerFlags(value, type, operand)
    case .checkHandle(let value, let resource, let path): printCheckHandle(value, resource, path)
    case .liftOwn(let value, let resource, let handle, let path):
      printLiftOwn(value, resource, handle, path)
    case .liftBorrow(let value, let resource, let handle, let path):
      printLiftBorrow(value, resource, handle, path)
    case .lowerOwn(let value, let resource, let object, let path):
      printLowerHandle(value, resource, isGiven: true, object, path)
    case .lowerBorrow(let value, let resource, let object, let path):
      printLowerHandle(value, resource, isGiven: false, object, path)
    case .loadNamed(let value, let routine, let memory, let path):
      printLoadNamed(value, routine, memory, path)
    case .storeNamed(let routine, let value, let memory, _, let path):
      printStoreNamed(routine, value, memory, path)
    case .callCore(let results, let arguments): printCallCore(results, arguments)
    case .callUser(let result, let arguments): printCallUser(result, arguments)
    case .callPostReturn(let arguments): printPostReturn(arguments)
    // Only the plans of guests have these.
    case .stackArea, .staticArea, .freeArea, .openArena, .closeArena, .freeBlock, .releaseList,
      .releaseElements, .releaseNamed, .releaseSum:
      break
    }
  }
}
