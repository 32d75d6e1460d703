// BEGIN IMMEDIATE behind the writer lock; rolls back unless committed.
//
// Modules do not use this directly: access::Write opens it after asking what the operator may do.
// Migrations and Db::create use it themselves.
#pragma once

#include "lib/store/lock.h"

namespace pmo::store {

class Db;

class Transaction {
  public:
    // Waits up to 30 s for the lock; Error{busy} says who holds it and since when.
    explicit Transaction(Db& db);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // Error{unknown_outcome} when the disk fails here: saved or not, nobody can tell.
    void commit();
    // For dry runs: everything done so far is forgotten, the lock is released.
    void rollback();

  private:
    Db& db_;
    FileLock lock_;
    bool open_ = false;
};

}  // namespace pmo::store
