// A guest in C without a library and without bindings: each declaration is what `pintle abi ../../wit` prints.
//
// Run: clang --target=wasm32 -O2 -nostdlib -Wl,--no-entry guest.c -o guest.wasm

typedef unsigned char Byte;
typedef unsigned int Size;

// Imports. With the attribute, a function comes from the named module under the named field.
__attribute__((import_module("example"), import_name("send_line")))
void send_line(const Byte *address, Size length);

// Without a name for the module, it comes from `env`.
__attribute__((import_name("roll")))
Size roll(void);

// The allocator. The host calls it for memory in which it passes text. Blocks lie one after the other above the stack and
// the static data, where the linker says that they end. The area is used again when no block is left.
extern Byte __heap_base;
static Byte *top = &__heap_base;
static Size in_use;

static void copy(Byte *to, const Byte *from, Size length) {
  for (Size index = 0; index < length; index++) to[index] = from[index];
}

// Moves the end of the area, and grows the memory by pages of 64 KiB.
static Byte *reserve(Size length, Size align) {
  Size block = ((Size)top + align - 1) & -align;
  unsigned long long end = (unsigned long long)block + length;
  unsigned long long size = (unsigned long long)__builtin_wasm_memory_size(0) << 16;
  if (end > size && __builtin_wasm_memory_grow(0, (Size)((end - size + 0xffff) >> 16)) == (Size)-1) __builtin_trap();
  top = (Byte *)(Size)end;
  return (Byte *)block;
}

static void release(Size length) {
  in_use -= length;
  if (in_use == 0) top = &__heap_base;
}

// Makes a block, or makes it larger or smaller. A block never moves to make it smaller.
__attribute__((export_name("cabi_realloc")))
Byte *cabi_realloc(Byte *old, Size old_length, Size align, Size length) {
  if (old_length >= length && old_length != 0) {
    release(old_length - length);
    return old;
  }
  Byte *block = reserve(length, align);
  copy(block, old, old_length);
  in_use += length - old_length;
  return block;
}

// Exports.

__attribute__((export_name("play")))
void play(void) {
  static const char stars[] = "******";
  Size count = roll();
  send_line((const Byte *)stars, count <= 6 ? count : 6);
}

// The text is the guest's: it has to release the block.
__attribute__((export_name("count-words")))
Size count_words(Byte *text, Size length) {
  Size words = 0;
  for (Size index = 0; index < length; index++) {
    if (text[index] != ' ' && (index == 0 || text[index - 1] == ' ')) words++;
  }
  release(length);
  return words;
}

// A string is two numbers, and a result can only be one. So both are in an area that is reserved for them, and the result
// is its address.
static struct {
  Byte *address;
  Size length;
} shouted;

__attribute__((export_name("shout")))
void *shout(Byte *text, Size length) {
  for (Size index = 0; index < length; index++) {
    if (text[index] >= 'a' && text[index] <= 'z') text[index] -= 'a' - 'A';
  }
  shouted.address = text;
  shouted.length = length;
  return &shouted;
}

// The host has copied the text. The block, which came with the parameter, is released only now.
__attribute__((export_name("cabi_post_shout")))
void release_shouted(void *area) {
  (void)area;
  release(shouted.length);
}

__attribute__((export_name("allocated")))
Size allocated(void) {
  return in_use;
}
