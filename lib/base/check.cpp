#include "lib/base/check.h"

#include <string_view>

namespace pmo {

void check_failed(const char* condition, const char* file, int line) {
    std::string_view path = file;
    // Paths of the machine that built the program are of no use to a user.
    for (const std::string_view root :
         {"/tests/lib/", "/tests/cli/", "/lib/", "/cli/", "/tests/"}) {
        if (const auto at = path.rfind(root); at != std::string_view::npos) {
            path.remove_prefix(at + 1);
            break;
        }
    }
    throw Bug(std::string(path) + ":" + std::to_string(line) + ": " + condition);
}

}  // namespace pmo
