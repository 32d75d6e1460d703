#include "cli/run.h"

int main(int count, char** words) {
    return pmo::cli::run_process(pmo::cli::Program::pmo_batch, count, words);
}
