/* pqa-sql-functions.h: our functions inside SQL
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

void pqa_sql_functions_register (PqaConnection *connection);
