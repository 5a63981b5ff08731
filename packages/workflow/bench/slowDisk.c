// A disk whose flushes take longer, by FLUSH_MS milliseconds each, for every process that loads this.
//
//   cc -shared -fPIC -o /tmp/slowDisk.so packages/workflow/bench/slowDisk.c
//   FLUSH_MS=1 LD_PRELOAD=/tmp/slowDisk.so npm run bench -- engine-embedded 1000
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static int slowly(const char *name, int file) {
  const char *given = getenv("FLUSH_MS");
  const double ms = given ? atof(given) : 0;
  struct timespec left = {(time_t)(ms / 1e3), (long)(ms * 1e6) % 1000000000L};
  while (nanosleep(&left, &left) != 0) {}
  return ((int (*)(int))dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
