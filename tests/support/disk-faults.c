/*
 * A disk that fails on demand, under the database of the server: preloaded into its process, it stands between SQLite and the system's
 * calls. What it does now stands in a shared file of two numbers: the fault, and how many calls go well before it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum fault { NONE, FULL, WRITE_ERROR, SHORT_WRITE, SYNC_ERROR, DEATH, DEATH_IN_WRITE, READ_ERROR };

static volatile int32_t *control;

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("DISK_FAULTS");
  int file = path ? open(path, O_RDWR) : -1;
  void *shared = file < 0 ? MAP_FAILED : mmap(NULL, 8, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (shared != MAP_FAILED) control = shared;
}

static int is_database(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, "/samenspel.sqlite") != NULL;
}

/* The fault for this call, or NONE. */
static enum fault now(int file) {
  if (!control || control[0] == NONE || !is_database(file)) return NONE;
  return __sync_fetch_and_sub(&control[1], 1) > 0 ? NONE : (enum fault)control[0];
}

static ssize_t faulty_read(int file, void *bytes, size_t count, off64_t offset) {
  static ssize_t (*real)(int, void *, size_t, off64_t);
  if (!real) real = (ssize_t(*)(int, void *, size_t, off64_t))dlsym(RTLD_NEXT, "pread64");
  if (control && control[0] == READ_ERROR && now(file) == READ_ERROR) {
    errno = EIO;
    return -1;
  }
  return real(file, bytes, count, offset);
}

ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) { return faulty_read(file, bytes, count, offset); }
ssize_t pread(int file, void *bytes, size_t count, off_t offset) { return faulty_read(file, bytes, count, offset); }

static ssize_t faulty_write(int file, const void *bytes, size_t count, off64_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  static int is_halved;
  if (!real) real = (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
  switch (now(file)) {
    case FULL:
      errno = ENOSPC;
      return -1;
    case WRITE_ERROR:
      errno = EIO;
      return -1;
    case SHORT_WRITE:
      if (!(is_halved = !is_halved)) {
        errno = ENOSPC;
        return -1;
      }
      return real(file, bytes, count / 2, offset);
    case DEATH_IN_WRITE:
      real(file, bytes, count / 2, offset);
      kill(getpid(), SIGKILL);
      break;
    case DEATH:
      kill(getpid(), SIGKILL);
      break;
    default:
      break;
  }
  return real(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return faulty_write(file, bytes, count, offset);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return faulty_write(file, bytes, count, offset);
}

static int faulty_sync(int file, const char *name) {
  switch (now(file)) {
    case SYNC_ERROR:
      errno = EIO;
      return -1;
    case DEATH:
    case DEATH_IN_WRITE:
      kill(getpid(), SIGKILL);
      break;
    default:
      break;
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(file);
}

int fsync(int file) { return faulty_sync(file, "fsync"); }
int fdatasync(int file) { return faulty_sync(file, "fdatasync"); }
