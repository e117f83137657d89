// Whether the company of profile p plays the part $given.
$given IN p.roles
