// The tables with which a world describes its core functions.

// #part legacy-names
const legacyNames = {
  memory: "memory",
  allocator: "cabi_realloc",
  initializer: "_initialize",
  postReturn: "cabi_post_*",
};
// #end

// #part standard-names
const standardNames = {
  memory: "cm32p2_memory",
  allocator: "cm32p2_realloc",
  initializer: "cm32p2_initialize",
  postReturn: "*_post",
};
// #end

export { legacyNames, standardNames };
