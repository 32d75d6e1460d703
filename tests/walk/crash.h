// An action that does not come to its end.
#pragma once

#include <functional>

#include "lib/store/db.h"

namespace pmo::walk {

// The action's n-th statement on this connection is interrupted, as by Ctrl-C; 1 is the first.
// Triggers count as statements, a rollback does not. False when it had fewer.
[[nodiscard]] bool cut_short(store::Db& db, int nth, const std::function<void()>& action);

// In a process of its own that is killed at its n-th statement, at the latest before it commits.
void killed(int nth, const std::function<store::Db()>& open,
            const std::function<void(store::Db&)>& action);

}  // namespace pmo::walk
