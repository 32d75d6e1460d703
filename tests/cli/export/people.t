# export people: masked, unless there is a reason that is written down
@ load small_office
$ pmo export people
estate,unit,role,name,phone,phone2,id_number,email,from,to,pays,account_no,language,salutation
锦绣花园,,developer,锦*,138****0000,,,,,,,900001,,
锦绣花园,1-S1,owner,鸿*,136****5678,,,,2020-01-10,,yes,,,
锦绣花园,3-2-1502,owner,王*,138****5678,,,wan***,2025-11-21,,yes,,,女士
锦绣花园,3-2-1503,owner,李*,139****5678,,,,2020-01-10,,yes,,,先生
锦绣花园,3-2-1601,owner,A*,137****5678,,,ann***,2020-01-10,,yes,,en,Ms
锦绣花园,B1-023,owner,王*,138****5678,,,wan***,2020-01-10,,yes,,,女士
$ pmo export people --reveal 换系统 -o people.csv
$ pmo office audit --limit 1
Row  When (UTC)            Login   Role   Command        Table     Key            Operation  Before  After
---  --------------------  ------  -----  -------------  --------  -------------  ---------  ------  -------------------
 54  2026-03-02 02:00:00Z  office  clerk  export people  personal  export people  event      –       {"reason":"换系统"}
$ pmo import people people.csv
read 6, new 0, same 6, changed 0, rejected 0 (batch 3)
# into a fresh office, and out again the same
$ pmo export units -o units.csv
$ PMO_DB=fresh.pmo pmo office init fresh.pmo --name 新办公室
Made $DIR/fresh.pmo. office is its first admin.
$ PMO_DB=fresh.pmo pmo import units units.csv
Line 2: new, a new estate, 锦绣花园
read 5, new 5, same 0, changed 0, rejected 0 (batch 1)
$ PMO_DB=fresh.pmo pmo import people people.csv
read 6, new 6, same 0, changed 0, rejected 0 (batch 2)
$ PMO_DB=fresh.pmo pmo export people --reveal 核对 -o again.csv
@ cat people.csv
estate,unit,role,name,phone,phone2,id_number,email,from,to,pays,account_no,language,salutation
锦绣花园,,developer,锦绣置业有限公司,13800000000,,,,,,,900001,,
锦绣花园,1-S1,owner,鸿运便利店,13612345678,,,,2020-01-10,,yes,,,
锦绣花园,3-2-1502,owner,王芳,13812345678,,,wang@example.com,2025-11-21,,yes,,,女士
锦绣花园,3-2-1503,owner,李强,13912345678,,,,2020-01-10,,yes,,,先生
锦绣花园,3-2-1601,owner,Ann Chan,13712345678,,,ann@example.com,2020-01-10,,yes,,en,Ms
锦绣花园,B1-023,owner,王芳,13812345678,,,wang@example.com,2020-01-10,,yes,,,女士
@ cat again.csv
estate,unit,role,name,phone,phone2,id_number,email,from,to,pays,account_no,language,salutation
锦绣花园,,developer,锦绣置业有限公司,13800000000,,,,,,,900001,,
锦绣花园,1-S1,owner,鸿运便利店,13612345678,,,,2020-01-10,,yes,,,
锦绣花园,3-2-1502,owner,王芳,13812345678,,,wang@example.com,2025-11-21,,yes,,,女士
锦绣花园,3-2-1503,owner,李强,13912345678,,,,2020-01-10,,yes,,,先生
锦绣花园,3-2-1601,owner,Ann Chan,13712345678,,,ann@example.com,2020-01-10,,yes,,en,Ms
锦绣花园,B1-023,owner,王芳,13812345678,,,wang@example.com,2020-01-10,,yes,,,女士
# a masked list cannot be taken for the real one
$ pmo export people -o masked.csv
$ PMO_DB=fresh.pmo pmo import people masked.csv
Line  Column  Code        Reason
----  ------  ----------  ------------------------
   2  phone   bad-phone   cannot be a phone number
   3  phone   bad-phone   cannot be a phone number
   4  phone   bad-phone   cannot be a phone number
   4  email   constraint  no e-mail address
   5  phone   bad-phone   cannot be a phone number
   6  phone   bad-phone   cannot be a phone number
   6  email   constraint  no e-mail address
   7  phone   bad-phone   cannot be a phone number
   7  email   constraint  no e-mail address
read 6, new 0, same 0, changed 0, rejected 6 (nothing was imported)
! pmo: note: the bad rows with reasons are in masked.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
