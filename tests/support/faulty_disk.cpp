#include "tests/support/faulty_disk.h"

#include <sqlite3.h>

#include <new>

namespace pmo::test {

namespace {

// What the one living FaultyDisk does; SQLite's callbacks have no other way to it.
struct Plan {
    sqlite3_vfs* real = nullptr;
    int nth = 0;
    DiskFault fault = DiskFault::io_error;
    FaultLasts lasts = FaultLasts::once;
    int operations = 0;
};
Plan plan;

// Of an operation that changes the disk.
bool fails(DiskFault fault_of_operation) {
    ++plan.operations;
    const bool due =
        plan.lasts == FaultLasts::once ? plan.operations == plan.nth : plan.operations >= plan.nth;
    return due && (plan.fault == DiskFault::io_error || fault_of_operation == DiskFault::full);
}

// The file of the real disk lies behind ours in the memory that SQLite gave.
struct File {
    sqlite3_file base;
    sqlite3_file* real;
};
sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->real;
}

int close_file(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}
int read_file(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at) {
    return real(file)->pMethods->xRead(real(file), bytes, size, at);
}
int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    if (fails(DiskFault::full)) {
        return plan.fault == DiskFault::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    return real(file)->pMethods->xWrite(real(file), bytes, size, at);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    if (fails(DiskFault::io_error)) return SQLITE_IOERR_TRUNCATE;
    return real(file)->pMethods->xTruncate(real(file), size);
}
int sync_file(sqlite3_file* file, int flags) {
    if (fails(DiskFault::io_error)) return SQLITE_IOERR_FSYNC;
    return real(file)->pMethods->xSync(real(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lock_file(sqlite3_file* file, int level) {
    return real(file)->pMethods->xLock(real(file), level);
}
int unlock_file(sqlite3_file* file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}
int check_reserved(sqlite3_file* file, int* result) {
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int control_file(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

const sqlite3_io_methods* methods() {
    static const sqlite3_io_methods all = [] {
        sqlite3_io_methods list{};
        list.iVersion = 1;  // no shared memory, no mapping: the store uses neither
        list.xClose = close_file;
        list.xRead = read_file;
        list.xWrite = write_file;
        list.xTruncate = truncate_file;
        list.xSync = sync_file;
        list.xFileSize = file_size;
        list.xLock = lock_file;
        list.xUnlock = unlock_file;
        list.xCheckReservedLock = check_reserved;
        list.xFileControl = control_file;
        list.xSectorSize = sector_size;
        list.xDeviceCharacteristics = characteristics;
        return list;
    }();
    return &all;
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    auto* ours = new (file) File{};
    ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
    const int code = plan.real->xOpen(plan.real, name, ours->real, flags, out_flags);
    ours->base.pMethods = code == SQLITE_OK ? methods() : nullptr;
    return code;
}

int remove_file(sqlite3_vfs*, const char* name, int sync_folder) {
    if (fails(DiskFault::io_error)) return SQLITE_IOERR_DELETE;
    return plan.real->xDelete(plan.real, name, sync_folder);
}

}  // namespace

FaultyDisk::FaultyDisk(int nth, DiskFault fault, FaultLasts lasts) {
    sqlite3_initialize();
    plan = {sqlite3_vfs_find(nullptr), nth, fault, lasts, 0};
    vfs_ = std::make_unique<sqlite3_vfs>(*plan.real);
    vfs_->pNext = nullptr;
    vfs_->szOsFile = static_cast<int>(sizeof(File)) + plan.real->szOsFile;
    vfs_->zName = "faulty-disk";
    vfs_->xOpen = open_file;
    vfs_->xDelete = remove_file;
    sqlite3_vfs_register(vfs_.get(), 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(vfs_.get());
    sqlite3_vfs_register(plan.real, 1);
}

bool FaultyDisk::hit() const {
    return plan.operations >= plan.nth;
}

}  // namespace pmo::test
