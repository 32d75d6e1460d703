// Several reads of one state of the file: nobody's change comes between them.
#pragma once

namespace pmo::store {

class Db;

// While it lives, all reads see the file as it was at the first of them; a writer waits with its
// commit. Inside a transaction (or another Reading) it does nothing. Only reads may happen in it.
class Reading {
  public:
    explicit Reading(const Db& db);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

  private:
    const Db& db_;
    bool open_ = false;
};

}  // namespace pmo::store
